import { ApiErrorScope, ErrorBanner, unwrapApi, useApiError } from '../../src/index.js'

export function Widgets({ names }: { names: readonly string[] }) {
  return (
    <ApiErrorScope>
      <ErrorBanner />
      {names.map((name) => (
        <Widget key={name} name={name} />
      ))}
    </ApiErrorScope>
  )
}

function Widget({ name }: { name: string }) {
  const { run, pending } = useApiError()
  const load = () =>
    void run(({ signal }) => unwrapApi(fetch(`/api/widgets/${name}`, { signal })), {
      key: name,
      label: `Load ${name}`,
      autoRetry: { limit: 3 },
    })
  return (
    <button type="button" onClick={load}>
      {pending ? 'Loading' : `Load ${name}`}
    </button>
  )
}
