import { failOnConsole } from '../test/setup/failOnConsole.js'

failOnConsole()
