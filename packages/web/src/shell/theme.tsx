import { useState } from 'react'

const KEY = 'sayso-theme'
const THEMES = { system: 'as the system', light: 'light', dark: 'dark' } as const

type Theme = keyof typeof THEMES

const themes = Object.keys(THEMES) as Theme[]

const kept = (): Theme => themes.find(theme => theme === localStorage.getItem(KEY)) ?? 'system'

/** Shows the page in the theme that was chosen last. */
export function applyTheme(theme: Theme = kept()): void {
  document.documentElement.dataset['theme'] = theme
}

/** Goes from one theme to the next. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(kept)

  function next(): void {
    const chosen = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
    localStorage.setItem(KEY, chosen)
    applyTheme(chosen)
    setTheme(chosen)
  }

  return (
    <button type="button" className="plain" onClick={next}>
      Theme: {THEMES[theme]}
    </button>
  )
}
