import words from '@generated/codeTranslations?view=admin';
import {addWords} from './addWords';

addWords(words);
