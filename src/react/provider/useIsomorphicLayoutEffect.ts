'use client'

import { useEffect, useLayoutEffect } from 'react'

/** A layout effect. On a server a plain effect, since React 18 warns about layout effects there. */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect
