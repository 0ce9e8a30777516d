import { ApiErrorScope, ErrorBanner, unwrapApi, useApiErrorScope } from '../../src/index.js'

export function Billing() {
  const scope = useApiErrorScope({ actions: { 'check-billing': { href: '/billing' } } })
  const load = () => void scope.run(() => unwrapApi(fetch('/api/invoices')))
  return (
    <ApiErrorScope value={scope}>
      <ErrorBanner />
      <button type="button" onClick={load}>
        Show invoices
      </button>
    </ApiErrorScope>
  )
}
