import { testFocusInGroups } from './focusInGroups.js'

testFocusInGroups()
