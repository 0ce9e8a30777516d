import { useState } from 'react'
import {
  ApiErrorProvider,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  unwrapApi,
  useApiErrorScope,
} from '../../src/index.js'
import { LabeledInput } from '../components/LabeledInput.js'
import '../forms/forms.css'
import { shopCatalog } from './shopCatalog.js'
import { shopFetch } from './shopFetch.js'
import { shopFormat } from './shopFormat.js'

const fields = {
  name: { label: 'Name' },
  email: { label: 'Email' },
  voucher: { label: 'Voucher' },
}

const parsers = [shopFormat]

/** An app on an API that the kit doesn't know. */
export function ShopApp() {
  return (
    <ApiErrorProvider
      catalog={shopCatalog}
      parsers={parsers}
      actions={{ refresh: () => {} }}
      toaster={<ErrorToaster />}
    >
      <OrderForm />
    </ApiErrorProvider>
  )
}

function OrderForm() {
  const scope = useApiErrorScope({ fields })
  const [ordered, setOrdered] = useState('')
  return (
    <ApiErrorScope value={scope}>
      <form
        className="story-form"
        onSubmit={async (event) => {
          event.preventDefault()
          const form = event.currentTarget
          // The call returns the body, so the parser sees one with HTTP 200, too.
          const result = await scope.run(() =>
            unwrapApi<{ number: string }>(shopFetch(new FormData(form))),
          )
          setOrdered(result.ok ? result.data.number : '')
        }}
      >
        <ErrorBanner />
        <LabeledInput name="name" label="Name" />
        <LabeledInput name="email" label="Email" />
        <LabeledInput name="voucher" label="Voucher" />
        <button type="submit">Order</button>
        <p role="status">{ordered && `Ordered: ${ordered}`}</p>
      </form>
    </ApiErrorScope>
  )
}
