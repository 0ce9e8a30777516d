'use client'

import { useEffect, useState } from 'react'
import { localeDirection } from '../messages/localeDirection.js'
import type { SettledConfig } from '../model/Config.js'
import { openModals } from './openModals.js'

/**
 * The element beside the app that holds live regions and toaster; null on a server and until the app has
 * mounted. It moves into the topmost open modal dialog, where alone it can be reached and heard
 * (emilkowalski/sonner#655), and back.
 */
export function usePortalHost({ locale }: SettledConfig): HTMLElement | null {
  const [host, setHost] = useState<HTMLElement | null>(null)

  useEffect(() => {
    const element = document.createElement('div')
    element.className = 'rae-overlay'
    // React Aria leaves what bears this outside of what it makes inert under its own modals.
    element.dataset.reactAriaTopLayer = 'true'
    const place = () => {
      const modals = openModals(document)
      const home = modals[modals.length - 1] ?? document.body
      if (element.parentElement !== home) home.append(element)
    }
    place()
    setHost(element)
    const observer = new MutationObserver(place)
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
