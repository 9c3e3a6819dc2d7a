import { getRouteApi } from '@tanstack/react-router'
import { useClient } from 'urql'
import { ExportMenu } from '../export/export-menu.tsx'
import { CLAIM_FORMATS, NAME_FORMATS } from '../export/format-name.ts'
import { claimsChosen } from './claims-chosen.ts'

const route = getRouteApi('/entity/$id')

interface EntityExportProps {
  readonly of: string
  readonly title: string
  readonly shown: 'said' | 'about' | 'with'
}

/** Keeps what a tab shows as a file: all of it, not the first page alone. */
export function EntityExport({ of, title, shown }: EntityExportProps) {
  const client = useClient()
  const search = route.useSearch()
  if (shown === 'with')
    return (
      <ExportMenu
        formats={NAME_FORMATS}
        collect={async () => (await import('./view-of-company.ts')).viewOfCompany(client, title, of)}
      />
    )
  return (
    <ExportMenu
      formats={CLAIM_FORMATS}
      collect={async () =>
        (await import('./view-of-claims.ts')).viewOfClaims(client, title, claimsChosen(of, shown, search))
      }
    />
  )
}
