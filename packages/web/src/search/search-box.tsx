import './search-box.css'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import {
  Collection,
  ComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components'
import { isQuery, useSuggestions } from './suggestions.ts'

/** Finds people, organisations, places, claims and articles; Enter searches, a suggestion leads to its page. */
export function SearchBox() {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const groups = useSuggestions(text)

  function search(event: FormEvent): void {
    event.preventDefault()
    event.stopPropagation()
    if (isQuery(text)) navigate({ to: '/', search: { q: text.trim() } })
    setText('')
  }

  function press(event: KeyboardEvent<HTMLFormElement>): void {
    const suggested =
      event.target instanceof HTMLElement && event.target.hasAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !suggested) search(event)
  }

  function choose(key: unknown): void {
    const found = groups?.flatMap(({ rows }) => rows).find(({ id }) => id === key)
    if (!found) return
    setText('')
    const { id, claimOf } = found
    if (claimOf !== null) navigate({ to: '/article/$id', params: { id: claimOf }, search: { claim: id } })
    else if (id.startsWith('Article:')) navigate({ to: '/article/$id', params: { id } })
    else navigate({ to: '/entity/$id', params: { id } })
  }

  return (
    <search>
      <form className="search-box" onSubmit={search} onKeyDownCapture={press}>
        <ComboBox
          aria-label="Search people, organisations, places, claims and articles"
          items={groups ?? []}
          inputValue={text}
          onInputChange={setText}
          selectedKey={null}
          onSelectionChange={choose}
          menuTrigger="input"
          allowsCustomValue
          allowsEmptyCollection={isQuery(text)}
        >
          <Input placeholder="Search names and words" enterKeyHint="search" />
          <Popover className="suggestions" offset={4}>
            <ListBox
              renderEmptyState={() => (
                <p className="quiet">{groups ? 'Nothing begins like that.' : 'Looking …'}</p>
              )}
            >
              {({ name, rows }: (typeof groups & object)[number]) => (
                <ListBoxSection id={name}>
                  <Header>{name}</Header>
                  <Collection items={rows}>
                    {row => (
                      <ListBoxItem id={row.id} textValue={row.text}>
                        <span>{row.text}</span>
                        {row.by !== '' && <small>{row.by}</small>}
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
        <button type="submit" className="hidden" tabIndex={-1}>
          Search
        </button>
      </form>
    </search>
  )
}
