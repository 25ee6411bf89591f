import TwoFactorPage from '@theme/TwoFactorPage';
import {pageOfRoute} from './pageOfRoute';

export default pageOfRoute({
  twoFactor: TwoFactorPage,
});
