import { useEffect, useState } from 'react'
import { Sheet } from './sheet.tsx'

const KEY = 'sayso-shortcuts'

const KEYS = [
  ['/', 'search'],
  ['?', 'show these keys'],
  ['↑ ↓ Enter', 'go through suggestions, and choose one'],
  ['Esc', 'close suggestions or a dialog'],
  ['j k', 'next and previous claim of an article'],
] as const

/** Keys mean nothing else where somebody writes, and with Ctrl or Alt they belong to the browser. */
export function isShortcut(event: KeyboardEvent): boolean {
  const at = event.target
  const writing =
    at instanceof HTMLElement &&
    at.closest('input, textarea, select, [contenteditable], dialog, [role=dialog]')
  return !(writing || event.ctrlKey || event.metaKey || event.altKey) && localStorage.getItem(KEY) !== 'off'
}

/** The sheet of shortcuts, its button, and the keys that work on every page. */
export function Shortcuts() {
  const [open, setOpen] = useState(false)
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!isShortcut(event) || (event.key !== '/' && event.key !== '?')) return
      event.preventDefault()
      if (event.key === '?') setOpen(true)
      else document.querySelector<HTMLElement>('[role=combobox]')?.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  function choose(chosen: boolean): void {
    localStorage.setItem(KEY, chosen ? 'on' : 'off')
    setOn(chosen)
  }

  return (
    <>
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        Keyboard
      </button>
      <Sheet title="Keyboard" isOpen={open} onOpenChange={setOpen}>
        <dl className="keys">
          {KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={on} onChange={event => choose(event.target.checked)} /> Keys without
          Ctrl or Alt
        </label>
      </Sheet>
    </>
  )
}
