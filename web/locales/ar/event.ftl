# Words of the organisers’ console for events, and of all its forms, in ar. Same keys and variables in every language.
# Arabic typography: ، ؛ ؟ and no blank before punctuation, « » written as they are read, Latin digits.

## Form: what every form of the console says
form-kept = كل ما كتبتموه محفوظ.
form-in-language = { $label } ({ $language })
form-falls-back = إذا تُرك فارغًا، يظهر النص الفرنسي بهذه اللغة.
form-falls-back-to = إذا تُرك فارغًا، يُقرأ بالفرنسية: «{ $text }»
form-day = اليوم
form-hour = الساعة
form-day-of = { $label }، اليوم
form-hour-of = { $label }، الساعة
form-which = أيّ المرتين؟
form-first-time = المرة الأولى (UTC{ $offset })
form-second-time = المرة الثانية (UTC{ $offset })
form-malformed = ليست هذه الصيغة المنتظرة.
form-not-a-link = يجب أن يبدأ الرابط بـ https:// وأن يؤدي إلى صفحة.
form-not-a-number = اكتبوا عددًا صحيحًا.
form-too-small = ليس أقل من { $min }.
form-too-large = ليس أكثر من { $max }.
form-not-a-date = هذا اليوم غير موجود. اكتبوه هكذا 2026-03-29.
form-not-a-time = اكتبوا الساعة هكذا 18:45.
form-too-many =
    { $form ->
        [one] عنصر واحد على الأكثر.
       *[other] { $max } عناصر على الأكثر.
    }
form-skipped = هذه الساعة غير موجودة في ذلك اليوم: تُقدَّم الساعة. ستشير إلى { $next }؛ اختاروا ساعة أخرى.
form-twice = هذه الساعة تتكرر في ذلك اليوم: تُؤخَّر الساعة. حدّدوا أيّهما.
form-out-of-order = يأتي هذا قبل ما يجب أن يسبقه.
form-taken = محجوز من قبل.
form-both-changed = غيّر شخص آخر هذا الحقل في الوقت نفسه.
form-theirs = المحفوظ في هذه الأثناء:
form-theirs-empty = لا شيء، أُفرغ الحقل
form-changed-meanwhile = عدّل شخص آخر هذه الصفحة في هذه الأثناء
form-changed-meanwhile-how = نصّكم في الحقول، والنص الآخر تحتها. احتفظوا بأحدهما ثم احفظوا من جديد. لا يضيع شيء.
form-would-go = يُحذف معه أيضًا:
form-keep = إبقاء كل شيء
form-save = حفظ
form-back = رجوع

## Desk: the side bar
desk-group-prepare = الإعداد
desk-group-house = الدار
desk-details = التفاصيل
desk-programme = البرنامج
desk-speakers = المتدخلون
desk-partners = الشركاء
desk-publish = النشر
desk-team = الفريق
desk-journal = السجل

## Errors
error-event-state = حالة اللقاء لا تسمح بذلك
error-event-state-detail = تغيّرت حالته منذ فتح هذه الصفحة. عودوا إلى لوحة التنظيم لمعرفة أين وصل.
