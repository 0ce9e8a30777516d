import type { SettledConfig } from '../../model/Config.js'
import type { Entry } from '../../model/Entry.js'
import type { Machine } from '../../model/Machine.js'
import type { Presentation } from '../../model/Presentation.js'
import { createPresenter } from '../../present/createPresenter.js'
import { presentUnknown } from '../../present/presentApiError.js'
import type { ErrorContextValue, Scope } from './ErrorContext.js'

/** The provider's own scope. */
const OUTERMOST: Scope = { id: '', parent: null }

/** What the provider hands down for one configuration: entries and interface texts in words. */
export function createContextValue(
  store: Machine,
  config: SettledConfig,
  rest: Pick<ErrorContextValue, 'announce' | 'draft' | 'page' | 'publicStore'>,
  /** What the provider has told of its words: errors and interface lack the same locale. */
  told: Set<string>,
): ErrorContextValue {
  const { asked, messages, catalog, translate, debug } = config
  const known = new WeakMap<Entry, { readonly labels: unknown; readonly shown: Presentation }>()
  // Words are found wanting while React renders, when nobody may be told yet.
  let tellFaults = () => {}
  const settled = new Promise<void>((resolve) => {
    tellFaults = resolve
  })
  const onFault = (source: string, error: unknown) => {
    void settled.then(() => {
      const text = source === 'locale' ? `${error}` : ''
      if (!told.has(text)) store.emit({ type: 'fault', source, error })
      if (text) told.add(text)
    })
  }
  const presenter = createPresenter({ catalog, messages, locale: asked })
  const translator = { translate, onFault }
  const say = presenter.sayWith(translator)
  function inWords(entry: Entry, labels: Scope['labels']): Presentation {
    const occasion = { ...translator, labels, debug }
    try {
      return presenter.present(entry.error, entry, occasion)
    } catch (fault) {
      return presentUnknown(fault, occasion)
    }
  }

  return {
    ...rest,
    store,
    scope: OUTERMOST,
    config,
    tellFaults,
    text: (key, args) => say('ui', [key], undefined, args)?.text ?? '',
    present(entry, scope) {
      // While a scope renders with new labels, the registered ones are those of before.
      const own = scope?.id === entry.scope ? scope : store.router.scope(entry.scope)
      const { labels } = own ?? scope ?? {}
      const made = known.get(entry)
      if (made !== undefined && made.labels === labels) return made.shown
      const shown = inWords(entry, labels)
      known.set(entry, { labels, shown })
      return shown
    },
  }
}
