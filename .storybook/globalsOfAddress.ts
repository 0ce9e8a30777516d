/** The toolbars' state in a preview's address: Storybook hands it over as `?globals=locale:ja;theme:dark`. */
export function globalsOfAddress({ search }: Location): Readonly<Record<string, string>> {
  const pairs = (new URLSearchParams(search).get('globals') ?? '').matchAll(/(\w+):([\w-]+)/g)
  return Object.fromEntries([...pairs].map(([, name, value]) => [name, value]))
}
