import type {OwnField} from 'docusaurus-plugin-better-auth';

/** What a site's owner may add to a form: one field of each type. */
export const ownFields: OwnField[] = [
  {
    name: 'company',
    label: 'Company',
    hint: 'Where you use what these docs are about.',
    type: 'text',
    required: true,
    maxLength: 100,
    default: '',
  },
  {
    name: 'size',
    label: 'Size of your team',
    hint: null,
    type: 'select',
    required: true,
    options: [
      {value: 'small', label: 'Up to ten'},
      {value: 'large', label: 'More than ten'},
    ],
    default: '',
  },
  {
    name: 'news',
    label: 'Tell me of new versions',
    hint: 'One message for each, and no other.',
    type: 'checkbox',
    required: false,
    default: false,
  },
];
