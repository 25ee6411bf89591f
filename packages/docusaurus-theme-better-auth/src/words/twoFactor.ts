import words from '@generated/codeTranslations?view=twoFactor';
import {addWords} from './addWords';

addWords(words);
