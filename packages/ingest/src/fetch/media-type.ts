/** What a Content-Type header says. */
export interface MediaType {
  /** In lower case and without parameters; '' where the header names none. */
  readonly type: string
  readonly charset: string | null
}

export function mediaType(header: string): MediaType {
  const [type = '', ...parameters] = header.toLowerCase().split(';')
  const charset = parameters.flatMap(each => /^\s*charset\s*=\s*"?([^"\s]+)/.exec(each)?.[1] ?? [])[0]
  return { type: type.trim(), charset: charset ?? null }
}
