# Guests who are asked to come. Same keys and variables in every language.

## What a guest sees
guest-kicker = دعوة
guest-title = دعوتكم
guest-maybe-title = لا تعرفون بعد؟
guest-no-title = لن تحضروا؟
guest-greeting = مرحبًا
guest-place = المكان
guest-other-script-name = الاسم بالكتابة الأخرى
guest-answer-until = آخر أجل للجواب
guest-companions-title = المرافقون
guest-with-you = معكم
guest-brings = { $form ->
    [one] يمكن لشخص واحد أن يرافقكم.
    [two] يمكن لشخصين أن يرافقاكم.
    [few] يمكن أن يرافقكم { $count } أشخاص على الأكثر.
    [many] يمكن أن يرافقكم { $count } شخصًا على الأكثر.
   *[other] يمكن أن يرافقكم { $count } شخص على الأكثر.
}
guest-form-lead = للحضور، املأوا هذه الاستمارة: يُطلب مقعدكم عند إرسالها.
guest-rather = تفضلون جوابًا آخر؟
guest-choose = هل ستشرّفوننا بحضوركم؟
guest-yes = نعم، سأحضر
guest-maybe = لا أعرف بعد
guest-no = لا، لن أحضر
guest-maybe-do = الجواب بأنني لا أعرف بعد
guest-maybe-lead = أخبرونا بذلك، ثم أجيبوا حالما تعرفون، من الرابط نفسه.
guest-maybe-until = أخبرونا بذلك، ثم أجيبوا في أجل أقصاه { $day }، من الرابط نفسه.
guest-no-lead = شكرًا على إخبارنا. يمكنكم تغيير جوابكم من الرابط نفسه.
guest-no-gives-up = سبق أن أجبتم بأنكم ستحضرون. إن أجبتم بلا، أُلغي تسجيلكم وتسجيل مرافقيكم، وآلت مقاعدكم إلى من يليكم.
guest-no-do = الجواب بلا
guest-no-give-up = الجواب بلا والتخلي عن مقعدي
guest-word = كلمة إلى مضيفيكم
guest-answered = سُجّل جوابكم. شكرًا لكم.
guest-said-yes = أجبتم بأنكم ستحضرون.
guest-said-maybe = أجبتم بأنكم لا تعرفون بعد.
guest-said-no = أجبتم بأنكم لن تحضروا.
guest-help = لديكم سؤال؟ اكتبوا إلى
guest-over-withdrawn = لم تعد هذه الدعوة صالحة. نرجو أن تقبلوا اعتذارنا، وسيسعد المنظمون بالجواب عن أسئلتكم.
guest-over-late = انقضى أجل الجواب. إن كنتم لا تزالون راغبين في الحضور فاكتبوا إلينا.
guest-over-closed = أُغلق باب التسجيل: لم يعد الجواب ممكنًا هنا.
guest-over-category = لم يعد قبول هذه الدعوة ممكنًا هنا. اكتبوا إلينا لنسجلكم.
guest-address-fixed = هذه الدعوة موجهة إلى هذا العنوان، وإليه تُرسل التذكرة.
guest-address-refused = هذه الدعوة للعنوان المبيّن هنا دون غيره. لعنوان آخر، اكتبوا إلى المنظمين.

## The list
guest-list-title = الدعوات
guest-list-lead = من تدعون، وما أُرسل، وما أجاب به كل واحد.
guest-import = دعوة لائحة
guest-new = دعوة شخص
guest-kinds = الدعوات حسب حالتها
guest-all = الكل
guest-search = الاسم أو العنوان
guest-standing = الحالة
guest-standing-any = الكل
guest-standing-unsent = لم تُرسل
guest-standing-silent = بلا جواب
guest-standing-yes = نعم
guest-standing-maybe = ربما
guest-standing-no = لا
guest-standing-bounced = لم تصل
guest-standing-lapsed = انقضى الأجل
guest-standing-withdrawn = مسحوبة
guest-order-latest = أحدث الدعوات أولًا
guest-order-earliest = أقدم الدعوات أولًا
guest-shown = { $form ->
    [zero] لا دعوة معروضة
    [one] دعوة واحدة معروضة
    [two] دعوتان معروضتان
    [few] { $count } دعوات معروضة
    [many] { $count } دعوة معروضة
   *[other] { $count } دعوة معروضة
}
guest-none = لم يُدعَ أحد بعد
guest-none-text = ادعوا شخصًا أو لائحة كاملة. لا يُرسل شيء قبل أن ترسلوه.
guest-none-found = لا دعوة توافق هذه المعايير
guest-known = مسجل سلفًا
guest-letters = الإرسال
guest-letters-hint = لا يُرسل التذكير إلا إلى من وصلته الدعوة ولم يجب بشيء: لا إلى من لم تصله الرسالة، ولا بعد انقضاء الأجل، ولا إلى من وصلته الدعوة أو تذكير خلال 48 ساعة الماضية.
guest-send-all = { $form ->
    [one] إرسال الدعوة التي لم تُرسل…
    [two] إرسال الدعوتين اللتين لم تُرسلا…
    [few] إرسال { $count } دعوات لم تُرسل…
    [many] إرسال { $count } دعوة لم تُرسل…
   *[other] إرسال { $count } دعوة لم تُرسل…
}
guest-remind-all = { $form ->
    [one] تذكير شخص واحد لم يجب…
    [two] تذكير شخصين لم يجيبا…
    [few] تذكير { $count } أشخاص لم يجيبوا…
    [many] تذكير { $count } شخصًا لم يجيبوا…
   *[other] تذكير { $count } شخص لم يجيبوا…
}

## Sending many
guest-send-title = { $form ->
    [one] إرسال دعوة واحدة؟
    [two] إرسال دعوتين؟
    [few] إرسال { $count } دعوات؟
    [many] إرسال { $count } دعوة؟
   *[other] إرسال { $count } دعوة؟
}
guest-send-lead = يتلقى كل واحد دعوته بلغته مع روابطها الثلاثة. ما أُرسل لا يُسترجع.
guest-send-button = { $form ->
    [one] إرسال دعوة واحدة
    [two] إرسال دعوتين
    [few] إرسال { $count } دعوات
    [many] إرسال { $count } دعوة
   *[other] إرسال { $count } دعوة
}
guest-remind-title = { $form ->
    [one] تذكير شخص واحد؟
    [two] تذكير شخصين؟
    [few] تذكير { $count } أشخاص؟
    [many] تذكير { $count } شخصًا؟
   *[other] تذكير { $count } شخص؟
}
guest-remind-lead = لا يُرسل التذكير إلا إلى من وصلته الدعوة ولم يجب بشيء.
guest-remind-not = لا يُذكَّرون
guest-remind-left = { $form ->
    [one] شخص واحد بلا جواب، ذُكّر خلال 48 ساعة الماضية أو لا تزال رسالته في الطريق
    [two] شخصان بلا جواب، ذُكّرا خلال 48 ساعة الماضية أو لا تزال رسالتاهما في الطريق
    [few] { $count } أشخاص بلا جواب، ذُكّروا خلال 48 ساعة الماضية أو لا تزال رسائلهم في الطريق
    [many] { $count } شخصًا بلا جواب، ذُكّروا خلال 48 ساعة الماضية أو لا تزال رسائلهم في الطريق
   *[other] { $count } شخص بلا جواب، ذُكّروا خلال 48 ساعة الماضية أو لا تزال رسائلهم في الطريق
}
guest-remind-button = { $form ->
    [one] تذكير شخص واحد
    [two] تذكير شخصين
    [few] تذكير { $count } أشخاص
    [many] تذكير { $count } شخصًا
   *[other] تذكير { $count } شخص
}

## One invitation
guest-back = كل الدعوات
guest-one = الدعوة
guest-new-intro = لا يُرسل شيء بعد: تعيدون القراءة ثم ترسلون.
guest-add = حفظ الدعوة
guest-edit = تعديل الدعوة
guest-edit-intro = ما لم يُجب أحد. إن تغيّر العنوان وجب إرسال الدعوة من جديد، ولم تعد الروابط القديمة تُفتح.
guest-save = حفظ
guest-choose-category = الاختيار
guest-companions-hint = إن تُرك فارغًا: بقدر ما تسمح به الفئة.
guest-answer-by = آخر أجل للجواب
guest-answer-by-hint = ذلك اليوم محسوب. إن تُرك فارغًا: إلى إغلاق التسجيل.
guest-answer-by-wrong = اختاروا يومًا بين اليوم و{ $day }، آخر أيام الحدث.
guest-answer-by-over = انتهى الحدث. اختاروا يومًا بين اليوم و{ $day }، حين تنتهي صلاحية شاراته، أو اتركوا الحقل فارغًا.
guest-note = كلمة خاصة
guest-note-hint = تُضاف إلى رسالة هذا المدعو وحده.
guest-address = عنوان التسجيل
guest-locked = لهذا العنوان وحده
guest-locked-detail = يُجرى التسجيل بالعنوان المدعو، ولا يمكن لأحد أن يحضر مكانه.
guest-locked-yes = العنوان المدعو وحده
guest-locked-no = كما يشاء المدعو
guest-taken = هذا الشخص مدعو سلفًا.
guest-sent-at = أُرسلت في
guest-reminded-at = ذُكّر في
guest-answered-at = تاريخ الجواب
guest-withdrawn-at = سُحبت في
guest-word-given = كلمته
guest-registration = التسجيل:
guest-bounced = لم تصله الرسالة الأخيرة. صححوا العنوان ثم أرسلوا من جديد.
guest-known-already = هذا الشخص مسجل سلفًا.
guest-known-see = عرض تسجيله
guest-send = إرسال الدعوة
guest-send-again = إرسال من جديد
guest-withdraw = سحب الدعوة…
guest-withdraw-title = سحب هذه الدعوة؟
guest-withdraw-lead = ستفيد روابطها أنها لم تعد صالحة. لا يُرسل شيء.
guest-withdraw-whose = دعوة
guest-withdraw-do = سحب الدعوة
guest-done-invited = حُفظت. لم يُرسل شيء: أعيدوا القراءة ثم أرسلوا.
guest-done-sent = الدعوة في الطريق.
guest-done-all-sent = الدعوات في الطريق.
guest-done-reminded = رسائل التذكير في الطريق.
guest-done-withdrawn = سُحبت الدعوة.
guest-done-changed = تغيّر العدد في هذه الأثناء: لم يُرسل شيء. أعيدوا النظر ثم أكدوا من جديد.
guest-done-refused = تغيّرت الدعوة في هذه الأثناء، أو اللقاء غير منشور أو لم يعد مفتوحًا: لم يُفعل شيء.

## Elsewhere in the console
letter-invitation = دعوة
letter-invitation-note = حين ترسلون دعوة، مع روابط أجوبتها الثلاثة.
letter-reminder = تذكير
letter-reminder-note = حين تذكّرون من لم يجب عن دعوته.
letter-place-yes-link = عنوان الجواب بنعم (في النص فقط)
letter-place-maybe-link = عنوان الجواب بربما (في النص فقط)
letter-place-no-link = عنوان الجواب بلا (في النص فقط)
letter-place-answer-by = آخر يوم للجواب
letter-place-companions = عدد المرافقين المسموح به
letter-place-note = الكلمة الخاصة في الدعوة
registration-invited = بدعوة
registration-invited-see = عرض الدعوة
deed-guest-invited = مدعو: إعداد الدعوة
deed-guest-invitation-changed = مدعو: تعديل الدعوة
deed-guest-invitation-sent = مدعو: إرسال الدعوة
deed-guest-invitations-sent = إرسال دعوات
deed-guests-reminded = تذكير المدعوين
deed-guest-invitation-withdrawn = مدعو: سحب الدعوة
deed-guest-list-invited = إعداد دعوات من لائحة
import-does-what = ما يُفعل بهؤلاء الأشخاص
import-register = تسجيلهم
import-invite = دعوتهم: يجيب كل واحد بنفسه
import-invite-hint = لا يُرسل شيء: ترسلون الدعوات بعد ذلك. من سُجّل أو دُعي من قبل لا يُدعى ثانية.
import-invite-more = إعدادات الدعوات
import-invite-answer-by = آخر أجل للجواب
import-invite-locked = حصر كل دعوة في عنوانها
import-must-be-a-day = حددوا يومًا قادمًا لا يتجاوز يوم اللقاء، أو اتركوا التاريخ فارغًا.
import-remark-invited = مدعو سلفًا.
import-done-invited = دعوات أُعدّت: { $count }
import-done-invited-before = دُعوا من قبل: { $count }
import-to-invitations = عرض الدعوات
