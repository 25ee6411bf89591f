import {createAuthClient} from 'better-auth/client';
import {authClientOptions} from './authClientOptions';

export default createAuthClient(authClientOptions());
