/** Signs a download from S3; apart from the driver, so that the presigner is loaded only for that. */

import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { attachment } from './content-disposition.ts';
import type { SignedUrlOptions } from './object-store.ts';

/** The URL. The name and the type of the file are signed too, so nobody can change them. */
export function signDownload(
  client: S3Client,
  address: { readonly Bucket: string; readonly Key: string },
  { seconds, fileName, contentType, method }: SignedUrlOptions,
): Promise<string> {
  const Command = method === 'HEAD' ? HeadObjectCommand : GetObjectCommand;
  const command = new Command({
    ...address,
    ResponseContentDisposition: attachment(fileName),
    ResponseContentType: contentType,
  });
  return getSignedUrl(client, command, { expiresIn: seconds });
}
