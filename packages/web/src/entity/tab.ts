/** What is shown of somebody, in this order. */
export const TABS = ['said', 'about', 'with', 'roles', 'names'] as const
