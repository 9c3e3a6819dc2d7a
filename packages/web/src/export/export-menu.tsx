import './export-menu.css'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { FormatName } from './format-name.ts'
import type { View } from './view.ts'

interface ExportMenuProps {
  /** Gathers what is seen, when it is asked for. */
  readonly collect: () => Promise<View>
  readonly formats: readonly FormatName[]
  /** A canvas to take a picture of; none for a list. */
  readonly canvas?: () => HTMLCanvasElement | null
}

/** Keeps what is seen as a file; how is loaded only when somebody asks. */
export function ExportMenu({ collect, formats, canvas }: ExportMenuProps) {
  const [state, setState] = useState<'ready' | 'writing' | 'failed'>('ready')
  async function keep(name: FormatName): Promise<void> {
    setState('writing')
    try {
      const { save } = await import('./save.ts')
      await save(name, await collect(), canvas?.() ?? null)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="export">
      <MenuTrigger>
        <Button isDisabled={state === 'writing'}>{state === 'writing' ? 'Writing …' : 'Export'}</Button>
        <Popover className="export-popover" placement="bottom end">
          <Menu aria-label="Export as" onAction={key => void keep(key as FormatName)}>
            {formats.map(name => (
              <MenuItem key={name} id={name}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {state === 'failed' && (
        <p role="alert">Nothing was written: see that the server answers, and try again.</p>
      )}
    </div>
  )
}
