import words from '@generated/codeTranslations?view=recovery';
import {addWords} from './addWords';

addWords(words);
