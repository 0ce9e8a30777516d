'use client'

import { Component, type ReactNode } from 'react'

/** Contains an error that its children throw while they render: `fallback` stands in. */
export class Contained extends Component<ContainedProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onFault(error)
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}

/** Calls a function of the app below the boundary, which doesn't catch errors of its own parent. */
export function Drawn({ draw }: { readonly draw: () => ReactNode }) {
  return draw()
}

interface ContainedProps {
  readonly children: ReactNode
  readonly fallback: ReactNode
  readonly onFault: (error: unknown) => void
}
