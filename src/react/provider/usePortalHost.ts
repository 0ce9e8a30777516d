'use client'

import { type RefObject, useEffect, useState } from 'react'
import { createHost } from '../../dom/createHost.js'
import { openModals } from '../../dom/openModals.js'
import { localeDirection } from '../../words/localeDirection.js'

/**
 * The element beside the app that holds live regions and toaster; null on a server and until the app has mounted.
 * It moves into the native modal dialog that was opened last, since nothing else can be reached or heard
 * (emilkowalski/sonner#655), and back. As a popover it stands above that dialog, which can't clip or transform it.
 *
 * @param place Set to the element, for code outside of rendering.
 */
export function usePortalHost(
  locale: string,
  place: RefObject<HTMLElement | null>,
): HTMLElement | null {
  const [host, setHost] = useState<HTMLElement | null>(null)

  useEffect(() => {
    const element = createHost(document)
    // The platform doesn't say which modal is topmost: the order in which they opened does.
    let modals: readonly Element[] = []
    const move = () => {
      const open = openModals(document)
      modals = [...new Set([...modals.filter((modal) => open.includes(modal)), ...open])]
      const home = modals.at(-1) ?? document.body
      if (element.parentElement === home) return
      const { activeElement } = document
      const focused = element.contains(activeElement) ? (activeElement as HTMLElement) : null
      home.append(element)
      element.showPopover?.()
      focused?.focus()
    }
    move()
    place.current = element
    setHost(element)
    const observer = new MutationObserver((records) => {
      // Looking for modals takes a walk through the document. An opened one has changed its attribute; other changes
      // matter only while the host is inside a modal, which may be removed.
      if (element.parentElement !== document.body || records.some((one) => one.attributeName)) {
        move()
      }
    })
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] })
    return () => {
      observer.disconnect()
      element.remove()
      setHost(null)
    }
  }, [place])

  useEffect(() => {
    if (!host) return
    host.lang = locale
    host.dir = localeDirection(locale)
  }, [host, locale])
  return host
}
