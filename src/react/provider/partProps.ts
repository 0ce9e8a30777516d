import type { Ref } from 'react'

/** The app's props for a part's element, its ref, and the part's own class before the app's. */
export function partProps<Props extends { readonly className?: string | undefined }, Element>(
  own: string,
  { className, ...rest }: Props,
  ref: Ref<Element> | undefined,
) {
  return { ...rest, ref, className: className ? `${own} ${className}` : own }
}
