# Requests, offers, parties. Same keys in every language.

ticket-kind-requested = طلب
ticket-kind-offered = مقعد معروض
ticket-kind-declined = مرفوض
ticket-kind-lapsed = منقضٍ
ticket-requested = لم يُؤكَّد بعد
ticket-requested-title = وصلنا طلبكم
ticket-requested-explained = ينظر فيه المنظمون. يصلكم الجواب على العنوان
ticket-offered = يُؤكَّد قبل { $when }
ticket-offered-title = مقعد في انتظاركم
ticket-offered-explained = هو محجوز لكم إلى غاية { $when }. بعد ذلك يؤول إلى الشخص الموالي.
ticket-accept = تأكيد مقعدي
ticket-declined-title = رُفض الطلب
ticket-declined-on = جواب المنظمين بتاريخ { $when }.
ticket-lapsed-title = انقضت المهلة
ticket-lapsed-on = لم يُؤكَّد المقعد المعروض، فآل إلى الشخص الموالي بتاريخ { $when }.
ticket-cancel-why-requested = اسحبوا طلبكم، فلا يبقى على أحد أن يجيب عنه.
cancel-title-requested = سحب طلبي
cancel-what-requested = يُسحب طلبكم. وللحضور يلزم تقديم طلب آخر.
cancel-yes-requested = نعم، سحب الطلب
cancel-no-requested = الاحتفاظ بالطلب
ticket-party = برفقتكم
ticket-counted = { $form ->
    [one] شارتكم صالحة أيضًا لمرافق واحد.
    [two] شارتكم صالحة أيضًا لمرافقين اثنين.
    [few] شارتكم صالحة أيضًا لـ { $count } مرافقين.
   *[other] شارتكم صالحة أيضًا لـ { $count } مرافقًا.
}

register-choose = بأي صفة تحضرون؟
register-choose-none = الحضور بدعوة. لأي سؤال راسلوا
register-approval = تسجيل يخضع للموافقة
register-approval-intro = ينظر المنظمون في كل طلب ويجيبون بالبريد الإلكتروني.
register-ask = إرسال طلبي
register-companions = من يرافقكم؟
register-companions-intro = يتسلم كل شخص شارته الخاصة. اتركوا الخانات فارغة إن كنتم وحدكم.
register-companion = الشخص { $number }
register-companion-field = الشخص { $number }، { $field }
register-companion-email-hint = اتركوه فارغًا لتصل تذكرته إلى عنوانكم.
register-companion-known = هذا الشخص مسجل من قبل. احذفوه من هنا.
register-more-companions = إضافة شخص
register-counted = عدد المرافقين
register-counted-hint = من 0 إلى { $most }. يدخلون بشارتكم.
register-yes = نعم
register-no = لا
register-asked-if = يُملأ إن أجبتم بـ«{ $answer }» عن «{ $question }».

## Register: sent once more
register-trap = اتركوا هذا الحقل فارغًا
register-doubt-send = إعادة الإرسال
register-doubt-trap = مُلئ حقل مخفي
register-doubt-trap-why = هذا الحقل للروبوتات وحدها، وربما ملأته إضافة في متصفحكم. أفرغناه ولم يُسجَّل شيء. أجوبتكم محفوظة: أعيدوا إرسالها.
register-doubt-soon = أكّدوا تسجيلكم
register-doubt-soon-why = نحمي هذه الاستمارة من الروبوتات، وقد وصلت استمارتكم بسرعة كبيرة. لم يضع شيء: راجعوا أجوبتكم ثم أعيدوا إرسالها.
register-doubt-unknown-why = كانت هذه الصفحة قديمة جدًا أو ناقصة، ولم يُسجَّل شيء. أجوبتكم محفوظة: أعيدوا إرسالها.
register-busy = كثيرون يسجلون أنفسهم في هذه اللحظة
register-busy-why = تعذّر تسجيلكم في الوقت المناسب.
register-many = تسجيلات كثيرة دفعة واحدة
register-many-why = تصل تسجيلات كثيرة عبر شبكتكم أو بعنوان بريدكم الإلكتروني. وتيرتها محدودة لإبعاد الروبوتات: لم يُسجَّل طلبكم بعد.
register-later-seconds =
    { $form ->
        [one] أعيدوا إرساله بعد ثانية واحدة.
        [two] أعيدوا إرساله بعد ثانيتين.
        [few] أعيدوا إرساله بعد { $count } ثوانٍ.
        [many] أعيدوا إرساله بعد { $count } ثانية.
       *[other] أعيدوا إرساله بعد { $count } ثانية.
    }
register-later-minutes =
    { $form ->
        [one] أعيدوا إرساله بعد دقيقة واحدة.
        [two] أعيدوا إرساله بعد دقيقتين.
        [few] أعيدوا إرساله بعد { $count } دقائق.
        [many] أعيدوا إرساله بعد { $count } دقيقة.
       *[other] أعيدوا إرساله بعد { $count } دقيقة.
    }
register-later-kept = أجوبتكم محفوظة في هذه الصفحة. لن تُسجَّلوا مرتين.
register-later-send = إعادة الإرسال
register-later-help = هل طال الأمر؟ اكتبوا إلى
