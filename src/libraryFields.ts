'use client'

export {
  type LibraryErrors,
  type LibraryFieldError,
  type LibraryFields,
  type LibraryFieldsOptions,
  useLibraryFields,
} from './react/field/useLibraryFields.js'
