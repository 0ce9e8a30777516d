import { ApiErrorProvider, ErrorToaster } from 'react-api-error'
import { faceRecognition } from 'react-api-error/catalogs/face-recognition'
import { createRoot } from 'react-dom/client'
import 'react-api-error/styles.css'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ErrorPage } from './error-page'
import { listPeople, People } from './people'
import { addPerson, PersonForm } from './person-form'
import { RemoveButton, removePerson } from './remove-button'

const router = createBrowserRouter([
  {
    path: '/',
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <p>Loading</p>,
    children: [
      { index: true, action: addPerson, element: <PersonForm /> },
      { path: 'people', loader: listPeople, element: <People />, errorElement: <ErrorPage /> },
      { path: 'remove', action: removePerson, element: <RemoveButton /> },
    ],
  },
])

createRoot(document.getElementById('root') as HTMLElement).render(
  <ApiErrorProvider catalog={faceRecognition} toaster={<ErrorToaster />}>
    <RouterProvider router={router} />
  </ApiErrorProvider>,
)
