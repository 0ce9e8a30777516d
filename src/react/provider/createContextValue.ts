import type { SettledConfig } from '../../model/Config.js'
import type { Entry } from '../../model/Entry.js'
import type { Presentation } from '../../model/Presentation.js'
import { createPresenter, type Presenter } from '../../present/createPresenter.js'
import { presentUnknown } from '../../present/presentApiError.js'
import { fieldNames } from '../../routing/fieldNames.js'
import type { Say } from '../../words/createMessages.js'
import type { ErrorContextValue, Scope } from './ErrorContext.js'

/** The provider's own scope. */
const OUTERMOST: Scope = { id: '', parent: null }

/** What the provider hands down for one configuration: entries and interface texts in words. */
export function createContextValue(
  given: SettledConfig,
  rest: Pick<ErrorContextValue, 'announce' | 'draft' | 'page' | 'publicStore' | 'store'>,
): ErrorContextValue {
  const { asked, catalog, translate, debug, load } = given
  const config = { ...given }
  const { store, page } = rest
  let known: WeakMap<Entry, { readonly labels: unknown; readonly shown: Presentation }>
  // Words are found wanting while React renders, when nobody may be told yet.
  let tellFaults = () => {}
  const settled = new Promise<void>((resolve) => {
    tellFaults = resolve
  })
  const onFault = (source: string, error: unknown) => {
    void settled.then(() => {
      const text = source === 'locale' ? `${error}` : ''
      if (!page.told.has(text)) store.emit({ type: 'fault', source, error })
      if (text) page.told.add(text)
    })
  }
  const translator = { translate, onFault }
  let presenter: Presenter
  let say: Say
  let loading: Promise<void> | undefined
  function speak() {
    presenter = createPresenter({ catalog, messages: config.messages, locale: asked })
    say = presenter.sayWith(translator)
    known = new WeakMap()
  }
  speak()
  /** Labels by the paths that an error names: the app's, also by the names of its fields, else the page's. */
  function spelled({ error, scope, violations }: Entry, labels: Scope['labels'] = {}) {
    const paths = violations.flatMap((one) => one.paths)
    // What a server has written stays as it is.
    const isKept = rest.draft.byValue.has((error.cause ?? error) as object)
    const known = paths.map((path) => {
      const name = fieldNames(path).find((one) => Object.hasOwn(labels, one))
      return [
        path,
        name ? labels[name] : isKept ? undefined : page.labelNamed?.(path, scope, store.router),
      ]
    })
    return { ...labels, ...Object.fromEntries(known) }
  }
  function inWords(entry: Entry, labels: Scope['labels']): Presentation {
    const occasion = { ...translator, labels: spelled(entry, labels), debug }
    try {
      return presenter.present(entry.error, entry, occasion)
    } catch (fault) {
      return presentUnknown(fault, occasion)
    }
  }

  return {
    ...rest,
    scope: OUTERMOST,
    config,
    tellFaults,
    loadWords:
      load &&
      (() => {
        loading ??= load().then((loaded) => {
          Object.assign(config, { messages: loaded, ready: true })
          speak()
        })
        return loading
      }),
    text: (key, args) => say('ui', [key], undefined, args)?.text ?? '',
    present(entry, scope) {
      // While a scope renders with new labels, the registered ones are those of before.
      const own = scope?.id === entry.scope ? scope : store.router.scope(entry.scope)
      const { labels } = own ?? scope ?? {}
      let made = known.get(entry)
      if (!made || made.labels !== labels) {
        made = { labels, shown: inWords(entry, labels) }
        known.set(entry, made)
      }
      return made.shown
    },
  }
}
