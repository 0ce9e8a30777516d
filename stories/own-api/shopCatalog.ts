import { defineCatalog } from '../../src/index.js'

/** Three codes of a shop. All other codes are treated by their own words or by the HTTP status. */
export const shopCatalog = defineCatalog({
  codes: {
    sold_out: {
      surface: 'banner',
      fault: 'conflict',
      actions: ['refresh', 'dismiss'],
      words: { title: 'Sold out', description: 'Choose another size, or come back tomorrow.' },
    },
    voucher_unknown: {
      surface: 'field',
      fault: 'input',
      fields: ['voucher'],
      actions: ['fix-field'],
      words: {
        title: 'The voucher can’t be found',
        inline: 'No voucher has this number, so check it or leave the field empty',
      },
    },
    warehouse_closed: {
      fault: 'service',
      actions: ['retry'],
      words: { title: 'The warehouse is closed', description: 'Try again after 8 o’clock.' },
    },
  },
})
