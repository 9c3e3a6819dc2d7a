import './finder.css'
import { graphql } from '@sayso/client'
import { useDeferredValue, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useQuery } from 'urql'

const Found = graphql(`
  query Found($query: String!) {
    search(query: $query, types: [PERSON, ORGANISATION, PLACE], first: 8) {
      edges {
        node {
          __typename
          id
          ... on Entity {
            name
          }
        }
      }
    }
  }
`)

interface FinderProps {
  readonly label: string
  readonly onPick: (id: string) => void
}

/** Finds somebody by the words of a name, as they are typed. */
export function Finder({ label, onPick }: FinderProps) {
  const [text, setText] = useState('')
  const query = useDeferredValue(text.trim())
  const [{ data, fetching, error }] = useQuery({
    query: Found,
    variables: { query },
    pause: !/[\p{L}\p{N}]/u.test(query),
  })
  const rows = text.trim() === '' ? [] : (data?.search.edges ?? [])
  const found = rows.flatMap(({ node }) =>
    'name' in node ? [{ id: node.id, name: node.name, kind: node.__typename }] : [],
  )
  const empty = error
    ? 'Nothing is heard of the server.'
    : fetching || query !== text.trim()
      ? 'Reading …'
      : 'No article has such a name.'
  return (
    <ComboBox
      className="finder"
      items={found}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={key => {
        if (key === null) return
        onPick(String(key))
        setText('')
      }}
      menuTrigger="input"
      allowsEmptyCollection={text.trim() !== ''}
    >
      <Label>{label}</Label>
      <Input placeholder="A name" />
      <Popover className="suggestions" offset={4}>
        <ListBox renderEmptyState={() => <p className="quiet">{empty}</p>}>
          {({ id, name, kind }: (typeof found)[number]) => (
            <ListBoxItem id={id} textValue={name}>
              <span>{name}</span> <small>{kind.toLowerCase()}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
