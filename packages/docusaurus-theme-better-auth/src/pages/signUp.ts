import SignUpPage from '@theme/SignUpPage';
import {pageOfRoute} from './pageOfRoute';

export default pageOfRoute({
  signUp: SignUpPage,
});
