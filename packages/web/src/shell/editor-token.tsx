import { type FormEvent, useState } from 'react'
import { Sheet } from './sheet.tsx'
import { keepToken, useToken } from './token.ts'

/** Takes the token of whoever may write, and forgets it again. */
export function EditorToken() {
  const [open, setOpen] = useState(false)
  const token = useToken()

  function keep(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    keepToken(String(new FormData(event.currentTarget).get('token')).trim())
    setOpen(false)
  }

  return (
    <>
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        {token === '' ? 'Editor token' : 'Editor token: set'}
      </button>
      <Sheet title="Editor token" isOpen={open} onOpenChange={setOpen}>
        <p>
          Reading needs none. To put names together or apart, or to read articles in, paste what{' '}
          <code>sayso token create NAME --role editor</code> printed. It is kept until this tab is closed, and
          sent to this server only.
        </p>
        <form onSubmit={keep}>
          <label>
            Token
            <input name="token" type="password" autoComplete="off" required />
          </label>
          <button type="submit">Keep it</button>
          {token !== '' && (
            <button type="button" onClick={() => keepToken('')}>
              Forget it
            </button>
          )}
        </form>
      </Sheet>
    </>
  )
}
