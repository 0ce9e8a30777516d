import { type FormEvent, useEffect, useState } from 'react'
import { faceRecognition } from '../../src/catalogs/face-recognition/faceRecognition.js'
import type { Condition } from './createFaceService.js'
import { faceService } from './handlers.js'

const CONDITIONS: Readonly<Record<string, Condition>> = {
  'as usual': 'working',
  'slowly, after 4 s': 'slow',
  'rate limited': 'busy',
  'not at all': 'unreachable',
  'not at all, offline': 'offline',
}

/** Controls the simulated service: how it answers, and the code of the next failure. */
export function ServiceConsole() {
  const [code, setCode] = useState('')
  const [condition, setCondition] = useState<Condition>('working')
  useEffect(() => faceService.setCondition(condition), [condition])
  useEffect(() => goOffline(condition === 'offline'), [condition])

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    faceService.failNext(code.trim())
  }
  return (
    <form className="fl-console" lang="en" dir="ltr" aria-label="Service" onSubmit={onSubmit}>
      <label>
        The service answers
        <select
          value={condition}
          onChange={(event) => setCondition(event.currentTarget.value as Condition)}
        >
          {Object.entries(CONDITIONS).map(([title, value]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Fail with
        <input
          list="fl-codes"
          autoComplete="off"
          spellCheck={false}
          placeholder="any code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <datalist id="fl-codes">
        {Object.keys(faceRecognition.codes).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit">Fail the next call</button>
    </form>
  )
}

/** Has the browser report the state of the network to the page, and undoes that. */
function goOffline(offline: boolean): (() => void) | undefined {
  if (!offline) return undefined
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  window.dispatchEvent(new Event('offline'))
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
    window.dispatchEvent(new Event('online'))
  }
}
