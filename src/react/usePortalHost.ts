'use client'

import { useEffect, useState } from 'react'
import { localeDirection } from '../messages/localeDirection.js'
import type { SettledConfig } from '../model/Config.js'
import { openModals } from './openModals.js'

/**
 * The element beside the app that holds live regions and toaster; null on a server and until the app has
 * mounted. It moves into the native modal dialog that was opened last, where alone it can be reached and
 * heard (emilkowalski/sonner#655), and back; as a popover it stands above that dialog, whatever clips or
 * transforms it.
 */
export function usePortalHost({ locale }: SettledConfig): HTMLElement | null {
  const [host, setHost] = useState<HTMLElement | null>(null)

  useEffect(() => {
    const element = createHost()
    // The platform doesn't tell which modal is topmost; the order in which they open does.
    let modals: readonly Element[] = []
    const place = () => {
      const open = openModals(document)
      modals = [...new Set([...modals.filter((modal) => open.includes(modal)), ...open])]
      const home = modals[modals.length - 1] ?? document.body
      if (element.parentElement === home) return
      const { activeElement } = document
      const focused = element.contains(activeElement) ? (activeElement as HTMLElement) : null
      home.append(element)
      element.showPopover?.()
      focused?.focus()
    }
    place()
    setHost(element)
    const observer = new MutationObserver((records) => {
      // What opens has an attribute more; what else comes and goes matters only to a host inside a modal. To look
      // for modals takes a walk through the document, after each change to it.
      if (element.parentElement !== document.body || records.some((one) => one.attributeName)) {
        place()
      }
    })
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] })
    return () => {
      observer.disconnect()
      element.remove()
      setHost(null)
    }
  }, [])

  useEffect(() => {
    if (host === null) return
    host.lang = locale
    host.dir = localeDirection(locale)
  }, [host, locale])
  return host
}

function createHost(): HTMLElement {
  const host = document.createElement('div')
  host.className = 'rae-overlay'
  // Modals of Radix hide what is beside them, but for elements with this attribute; the live regions inside
  // have values of their own (radix-ui/primitives#4115).
  host.setAttribute('aria-live', 'off')
  // React Aria leaves what bears this outside of what it makes inert under its own modals.
  host.dataset.reactAriaTopLayer = 'true'
  // Not where it couldn't be shown: jsdom knows the attribute alone, and hides what bears it.
  if (typeof host.showPopover === 'function') host.popover = 'manual'
  // A popover has no role of its own then, and none of the platform's looks.
  host.role = 'presentation'
  host.style.cssText =
    'inset:auto;margin:0;border:0;padding:0;background:none;color:inherit;overflow:visible'
  return host
}
