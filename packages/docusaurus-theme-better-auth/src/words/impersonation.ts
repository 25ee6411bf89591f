import words from '@generated/codeTranslations?view=impersonation';
import {addWords} from './addWords';

addWords(words);
