/** What the canvas draws with, as the page's style has it at the time. */
export interface Palette {
  readonly ink: string
  readonly paper: string
  readonly faint: string
  readonly accent: string
  readonly Person: string
  readonly Organisation: string
  readonly Place: string
  readonly Claim: string
  readonly SPOKE_ABOUT: string
  readonly CONTRADICTS: string
  readonly HOLDS_ROLE: string
  readonly MENTIONED_WITH: string
}

const PROPERTIES: Readonly<Record<keyof Palette, string>> = {
  ink: '--ink',
  paper: '--raised',
  faint: '--line',
  accent: '--accent',
  Person: '--person',
  Organisation: '--organisation',
  Place: '--place',
  Claim: '--quiet',
  SPOKE_ABOUT: '--spoke-about',
  CONTRADICTS: '--against',
  HOLDS_ROLE: '--holds-role',
  MENTIONED_WITH: '--mentioned-with',
}

/** Reads the custom properties as colours: what `light-dark()` comes to is known of a property that takes a colour only. */
export function paletteOf(canvas: HTMLElement): Palette {
  const probe = document.createElement('span')
  canvas.after(probe)
  const style = getComputedStyle(probe)
  const colours = Object.entries(PROPERTIES).map(([name, property]) => {
    probe.style.color = `var(${property})`
    return [name, style.color]
  })
  probe.remove()
  return Object.fromEntries(colours)
}

/** Tells when the page may have turned light or dark: by the system, or by an attribute of the document. */
export function onScheme(changed: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(changed)
  media.addEventListener('change', changed)
  observer.observe(document.documentElement, { attributes: true })
  return () => {
    media.removeEventListener('change', changed)
    observer.disconnect()
  }
}
