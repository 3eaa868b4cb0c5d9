// The lifecycle of a nomination: stage (in Vietnamese) · who acts next, deadline; below it what is taken there, where
// that leads, and what it causes. Drawn from domain/nomination (UPDATE_DOCS=1 npm test -- test/docs): rules run there,
// none of them here.
//
//     drafted → shortlisted → submitted → received → assigned → appraised → scheduled → endorsed → presented →
//     beforeSigner → signed → awarded → bestowed → archived
//
// drafted (đang soạn) · next: unitClerk
//     RecordUnitReview       → shortlisted or withdrawn
//     SubmitNomination       → submitted                  mail nomination-submitted to secretariatOfficer
//     AmendNomination, AttachDocument, CiteInitiative, EraseFiles, RemoveDocument: stays
// shortlisted (đã bình xét) · next: unitHead
//     SubmitNomination       → submitted                  mail nomination-submitted to secretariatOfficer
//     AmendNomination, AttachDocument, CiteInitiative, EraseFiles, RemoveDocument: stays
// submitted (đã trình) · next: secretariatOfficer
//     ReceiveNomination      → received                   mail nomination-received-internal to unitClerk
//     RefuseNomination       → refused                    mail nomination-refused to unitClerk
//                                                         renders refusal-letter
//     ReturnToUnit           → shortlisted or drafted
//     EraseFiles, RecordChannel: stays
// received (đã tiếp nhận) · next: secretariatHead, deadline: appraisal
//     AssignAppraiser        → assigned                   mail nomination-assigned to appraiser
//     EraseFiles, RecordChannel, RequestOpinion: stays
// assigned (đang thẩm định) · next: appraiser, deadline: appraisal
//     AppraiseNomination     → appraised
//     ChangeAward            stays                        mail nomination-award-changed to unitClerk
//     FindIneligible         → ineligible                 mail nomination-ineligible to unitClerk
//                                                         renders refusal-letter
//     ProposeIneligible      stays                        mail nomination-ineligible-proposed to secretariatHead
//     ReassignAppraiser      stays                        mail nomination-assigned to appraiser
//     ReturnNomination       → returned                   mail nomination-returned to unitClerk
//                                                         renders return-letter
//     EraseFiles, RecordChannel, RequestOpinion: stays
// returned (trả bổ sung) · next: unitClerk, deadline: resubmission
//     AskToOpenField         stays                        mail field-opening-asked to appraiser
//     OpenField              stays                        mail field-opened to unitClerk
//     ReassignAppraiser      stays                        mail nomination-assigned to appraiser
//     ResubmitNomination     → resubmitted                mail nomination-resubmitted to appraiser
//     AmendNomination, AttachDocument, CiteInitiative, EraseFiles, RecordChannel, RemoveDocument, RequestOpinion: stays
// resubmitted (đã bổ sung) · next: appraiser, deadline: appraisal
//     AppraiseNomination     → appraised
//     ChangeAward            stays                        mail nomination-award-changed to unitClerk
//     FindIneligible         → ineligible                 mail nomination-ineligible to unitClerk
//                                                         renders refusal-letter
//     ProposeIneligible      stays                        mail nomination-ineligible-proposed to secretariatHead
//     ReassignAppraiser      stays                        mail nomination-assigned to appraiser
//     ReturnNomination       → returned                   mail nomination-returned to unitClerk
//                                                         renders return-letter
//     EraseFiles, RecordChannel, RequestOpinion: stays
// held (tạm dừng xét) · next: secretariatHead
//     ReleaseNomination      → where it stood             mail nomination-released to unitClerk
//                                                         tells the session: RecordItemChange
//                                                         tells the decision: RecordGrantChange
//                                                         tells the paper: RecordGrantChange
//                                                         tells the nomination: RelayLinkedFact
//     EraseFiles, UnpresentNomination, UnscheduleNomination: stays
// appraised (đủ điều kiện) · next: councilSecretary or secretariatOfficer
//     OpenPosting            → posted                     mail posting-opened to unitClerk
//     PresentNomination      → presented
//     RecordComment          stays                        mail comment-recorded to appraiser
//     ReopenAppraisal        → assigned
//     ScheduleNomination     → scheduled
//     AnswerComment, EraseFiles, RequestOpinion: stays
// posted (đang công khai lấy ý kiến) · next: secretariatOfficer, deadline: postingBeforeCouncil
//     ClosePosting           → appraised
//     RecordComment          stays                        mail comment-recorded to appraiser
//     AnswerComment, EraseFiles, RequestOpinion: stays
// scheduled (đã xếp phiên) · next: councilSecretary
//     RecordComment          stays                        mail comment-recorded to appraiser
//     RecordCouncilResult    → endorsed or appraised
//                            → declined                   mail nomination-declined to unitClerk
//     UnscheduleNomination   → appraised
//     AnswerComment, EraseFiles, RequestOpinion: stays
// endorsed (Hội đồng thông qua) · next: secretariatOfficer
//     ChangeAward            stays                        mail nomination-award-changed to unitClerk
//     PresentNomination      → presented
//     WithdrawCouncilResult  → scheduled
//     EraseFiles, RequestOpinion: stays
// presented (đã trình) · next: secretariatHead
//     BringBeforeSigner      → beforeSigner
//     DenyAward              → denied                     mail nomination-denied to unitClerk
//                                                         renders refusal-letter
//     ForwardNomination      → forwarded
//     UnpresentNomination    → endorsed or appraised or declined
//     EraseFiles, RequestOpinion: stays
// beforeSigner (đã trình ký) · next: signer
//     DenyAward              → denied                     mail nomination-denied to unitClerk
//                                                         renders refusal-letter
//     RecordAward            → awarded                    mail nomination-awarded to unitClerk
//                                                         tells the recipient: EnterAward
//     RecordSigning          → signed
//     SendBackNomination     → presented
//     UnpresentNomination    → endorsed or appraised or declined
//     BringBeforeSigner, EraseFiles, RequestOpinion: stays
// signed (đã ký) · next: registryClerk
//     RecordAward            → awarded                    mail nomination-awarded to unitClerk
//                                                         tells the recipient: EnterAward
//     EraseFiles: stays
// forwarded (đã trình cấp trên) · next: secretariatOfficer
//     RecordUpperReply       → endorsed, or stays
//                            → returned                   mail nomination-returned to unitClerk
//                            → denied                     mail nomination-denied to unitClerk
//                                                         renders refusal-letter
//                            → awarded                    mail nomination-awarded to unitClerk
//                                                         tells the recipient: EnterAward
//     RelayLinkedFact        → awarded                    mail nomination-awarded to unitClerk
//                            → denied                     mail nomination-denied to unitClerk
//     EraseFiles: stays
// awarded (đã khen thưởng) · next: secretariatOfficer
//     BestowAward            → bestowed, or stays
//     RecordAwardCorrection  stays                        mail nomination-corrected to unitClerk
//     RecordPayment          → bestowed, or stays
//     RevokeAward            → revoked                    mail nomination-revoked to unitClerk
//                                                         tells the recipient: StrikeAward
//     EraseFiles: stays
// bestowed (đã trao, đã chi) · next: recordsOfficer
//     RecordAwardCorrection  stays                        mail nomination-corrected to unitClerk
//     RevokeAward            → revoked                    mail nomination-revoked to unitClerk
//                                                         tells the recipient: StrikeAward
//     EraseFiles: stays
// revoked (đã bị hủy bỏ) · next: secretariatOfficer
//     EraseFiles: stays
// denied (không khen thưởng) · next: secretariatOfficer
//     ChangeAward            → endorsed or appraised      mail nomination-award-changed to unitClerk
//     EraseFiles: stays
// declined (không đạt phiếu) · next: secretariatOfficer
//     PresentNomination      → presented
//     WithdrawCouncilResult  → scheduled
//     EraseFiles, RecordInstruction: stays
// ineligible (không đủ điều kiện) · next: secretariatOfficer
//     EraseFiles: stays
// refused (không tiếp nhận) · next: secretariatOfficer
//     EraseFiles: stays
// withdrawn (đã rút) · next: secretariatOfficer
//     EraseFiles: stays
// lapsed (chấm dứt vì quá hạn) · next: secretariatOfficer
//     EraseFiles: stays
// archived (đã nộp lưu) · the end
//     EraseFiles             stays                        writes the archive package
//     RecordAwardCorrection  stays                        mail nomination-corrected to unitClerk
//     RevokeAward            → revoked                    mail nomination-revoked to unitClerk
//                                                         tells the recipient: StrikeAward
//     BestowAward, RecordDeposit, RecordPackage, RecordPayment: stays
// in many stages
//     HoldNomination         → held                       mail nomination-held to unitClerk
//                                                         tells the session: RecordItemChange
//                                                         tells the decision: RecordGrantChange
//                                                         tells the paper: RecordGrantChange
//                                                         tells the nomination: RelayLinkedFact
//         from received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner, forwarded
//     WithdrawNomination     → withdrawn                  tells the paper: RecordGrantChange
//                                                         tells the session: RecordItemChange
//         from drafted, shortlisted, submitted, received, assigned, returned, resubmitted, held, appraised,
//         posted, scheduled, endorsed
//     LapseNomination        → lapsed                     mail nomination-lapsed to unitClerk
//         from submitted, received, assigned, returned, resubmitted, appraised, posted, endorsed
//     ArchiveNomination      → archived                   writes the archive package
//         from awarded, bestowed, revoked, denied, declined, ineligible, refused, withdrawn, lapsed
//     RecordMemberHold       stays                        mail member-held to secretariatHead
//                                                         mail member-held to appraiser
//         from drafted, shortlisted, submitted, received, assigned, returned, resubmitted, held, appraised,
//         posted, scheduled, endorsed, presented, beforeSigner, signed, forwarded, awarded, bestowed, revoked,
//         denied, declined, ineligible, refused, withdrawn, lapsed, archived
//     RecordJudgement        stays
//         from assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner
//     OverrideFinding        stays                        mail finding-overridden to secretariatHead
//         from assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner
//     CompleteOpenItem       stays                        mail open-item-completed to secretariatHead
//                                                         mail open-item-completed to appraiser
//         from received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner, signed, awarded, bestowed
//     CorrectFact            stays                        mail fact-corrected to unitClerk
//         from submitted, received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed,
//         presented, beforeSigner
//     MoveRuleSet            stays                        mail rule-set-moved to secretariatHead
//                                                         mail rule-set-moved to appraiser
//         from received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner
//     DeclareConflict        stays                        mail conflict-declared to secretariatHead
//         from received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner
//     LiftConflict           stays
//         from received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner
//     ExtendDeadline         stays                        mail deadline-extended to secretariatHead
//                                                         mail deadline-extended to appraiser and secretariatHead
//         from received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner, signed, awarded, bestowed
//     CorrectDeadline        stays                        mail deadline-corrected to secretariatHead
//                                                         mail deadline-corrected to appraiser and secretariatHead
//         from received, assigned, returned, resubmitted, appraised, posted, scheduled, endorsed, presented,
//         beforeSigner, signed, awarded, bestowed
// in every stage, by the process itself or a body that was asked; where the mail goes is shown for an assigned case
//     PassDeadline           the reminder: stays          mail deadline-reminder to appraiser
//                            the deadline: overdue        mail deadline-passed to appraiser and secretariatHead
//     GiveUpEffect           after 48 hours: stays        mail effect-given-up to administrator
//     RecordOpinion          otherwise than yes: stays    mail opinion-otherwise to appraiser
//     ExpireOpinion, WithdrawOpinion: stays
//     any report             that does not fit: stays     mail irregular to secretariatHead
//                                                         tells the recipient: EnterAward
import { continueAsNew } from '@temporalio/workflow';
import { engineSafe } from './engine-safe.js';
import { type HostInput, host } from './host/host.js';

/** Follows one nomination; see `host`. */
export async function nomination(input: HostInput): Promise<number> {
  return host(input, { engineSafe: engineSafe.nomination }, (next) => continueAsNew<typeof nomination>(next));
}
