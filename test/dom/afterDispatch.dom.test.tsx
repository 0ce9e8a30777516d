import { expect, it, onTestFinished, vi } from 'vitest'
import { afterDispatch } from '../../src/dom/afterDispatch.js'

/** What is called, in order, where an event goes through a button, the document and the window. */
function record() {
  const order: string[] = []
  const button = document.createElement('button')
  document.body.append(button)
  onTestFinished(() => button.remove())
  const add = (
    target: EventTarget,
    name: string,
    onEvent = (_event: Event) => {},
    capture = false,
  ) => {
    const listener = (event: Event) => {
      order.push(name)
      onEvent(event)
    }
    target.addEventListener('click', listener, capture)
    onTestFinished(() => target.removeEventListener('click', listener, capture))
  }
  const stop = afterDispatch(window, ['click'], (event) => {
    order.push(`noted ${(event.target as Element).id}`.trim())
    return () => order.push(`acted ${(event.target as Element).id}`.trim())
  })
  onTestFinished(stop)
  return { order, button, add, stop }
}

const aTask = () => new Promise((resolve) => setTimeout(resolve, 5))

it('notes an event before all handlers and acts after them, those that the window was given later too', () => {
  const { order, button, add } = record()
  add(window, 'window, capture', undefined, true)
  add(document, 'document, capture', undefined, true)
  add(button, 'button')
  add(window, 'window')
  button.click()
  expect(order).toEqual([
    'noted',
    'window, capture',
    'document, capture',
    'button',
    'window',
    'acted',
  ])
})

it('acts once, in a task of its own, where a handler stops the event', async () => {
  const { order, button, add } = record()
  add(button, 'button', (event) => event.stopImmediatePropagation())
  button.click()
  expect(order).toEqual(['noted', 'button'])
  await aTask()
  expect(order).toEqual(['noted', 'button', 'acted'])
  button.click()
  await aTask()
  expect(order.filter((one) => one === 'acted')).toHaveLength(2)
})

it('acts after the outer handlers where one of them dispatches a further event of the type', () => {
  const { order, button, add } = record()
  const inner = document.createElement('button')
  inner.id = 'inner'
  document.body.append(inner)
  onTestFinished(() => inner.remove())
  add(button, 'button', () => inner.click())
  add(window, 'window')
  button.click()
  expect(order).toEqual([
    'noted',
    'button',
    'noted inner',
    'window',
    'acted inner',
    'window',
    'acted',
  ])
})

it('listens no more once it has been ended', () => {
  const { order, button, stop } = record()
  stop()
  button.click()
  expect(order).toEqual([])
})

it('leaves alone what it has nothing to do for', () => {
  const note = vi.fn(() => undefined)
  const stop = afterDispatch(window, ['click'], note)
  const add = vi.spyOn(window, 'addEventListener')
  document.body.click()
  expect(note).toHaveBeenCalledOnce()
  expect(add).not.toHaveBeenCalled()
  add.mockRestore()
  stop()
})
