'use server'

import { parseApiError, toPlainApiError, unwrapApi } from 'react-api-error/core'
import { callService } from './service'

export async function addPerson(_before: unknown, form: FormData) {
  try {
    await unwrapApi(callService(`${form.get('PersonId')}`))
    return null
  } catch (thrown) {
    const error = parseApiError(thrown)
    return error && toPlainApiError(error)
  }
}
