# Duplicates and merges. Same keys in every language.

desk-duplicates = التكرارات
duplicates-title = تسجيلات مكررة محتملة
duplicates-lead = تسجيلات يبدو أنها لشخص واحد. لا يُدمج شيء دون قراركم.
duplicates-none = لا تكرار في الأفق
duplicates-none-text = تُقارن جميع الأسماء، من خط إلى آخر وبأي ترتيب كُتبت. ما تشابه منها سيظهر هنا.
duplicates-list = أزواج من التسجيلات للمقارنة
duplicates-count =
    { $form ->
        [0] لا أزواج في هذه الصفحة
        [one] زوج واحد في هذه الصفحة
        [two] زوجان في هذه الصفحة
        [few] { $count } أزواج في هذه الصفحة
        [many] { $count } زوجًا في هذه الصفحة
       *[other] { $count } زوج في هذه الصفحة
    }
duplicates-compare = مقارنة
duplicates-mark = تكرار محتمل
duplicates-back = كل التكرارات المحتملة
duplicates-pair-title = شخص واحد أم شخصان؟
duplicates-why = ما تقوله الأسماء
duplicates-reason-same = الاسمان متطابقان.
duplicates-reason-none = الاسمان لا يتشابهان.
duplicates-reason-other-script = هو الاسم نفسه بخط آخر.
duplicates-reason-other-spelling = هو الاسم نفسه بكتابة أخرى.
duplicates-reason-article = أداة التعريف (ال، El) مكتوبة في أحدهما فقط.
duplicates-reason-joined = كلمتان مكتوبتان كلمةً واحدة.
duplicates-reason-swapped = الاسم الشخصي والعائلي بترتيب آخر.
duplicates-reason-name-missing = في أحدهما اسم زائد.
duplicates-reason-one-letter = يختلف حرف واحد، أو تبادل حرفان مكانيهما.
duplicates-reason-writings-disagree = أحد الخطين يقول إنه الاسم نفسه، والآخر لا.
duplicates-keep = أي التسجيلين يبقى؟
duplicates-registered = سُجّل في { $when }
duplicates-code = الشارة
duplicates-nothing = لا شيء
duplicates-both = نفسه في الجهتين
duplicates-merge = دمجهما في تسجيل واحد
duplicates-merge-note = ينتهي التسجيل الآخر ويُعرض مقعده على الشخص الموالي. وتُرسل التذكرة الباقية من جديد بالبريد الإلكتروني، وعند المدخل تؤدي الشارتان إليها. ويمكنكم التراجع لاحقًا.
duplicates-apart-title = هل هما شخصان؟
duplicates-apart-note = يبقى التسجيلان، ولن يُطرح السؤال مرة أخرى.
duplicates-apart = هما شخصان
duplicates-was-apart = سبق أن قيل إنهما شخصان.
duplicates-done-merged = صار التسجيلان تسجيلًا واحدًا.
duplicates-done-apart = سُجّل ذلك: هما شخصان.
duplicates-done-undone = انفصل التسجيلان من جديد.
duplicates-done-undone-waiting = انفصل التسجيلان من جديد. لم يبق مقعد شاغر، فصار التسجيل العائد في لائحة الانتظار.
duplicates-merges = آخر عمليات الدمج
duplicates-merged-with = دُمج معه
duplicates-merged-on = في { $when }
duplicates-merged-by = في { $when }، من طرف { $who }
duplicates-undo = الفصل من جديد
duplicates-refused-over = أحد التسجيلين انتهى، فلا شيء يُدمج.
duplicates-refused-inside = دخل الشخص بالتسجيل الذي سينتهي. أبقوا ذلك التسجيل، أو ألغوا الدخول أولًا.
duplicates-refused-others = التسجيل الذي سينتهي يخص عدة أشخاص. أبقوا ذلك التسجيل.
duplicates-refused-undo = لا يمكن التراجع عن هذا الدمج: سبق التراجع عنه، أو تسجّل الشخص من جديد في هذه الأثناء.
standing-merged = دُمج مع تسجيل آخر
ticket-merged-title = دُمج مع تسجيلكم الآخر
ticket-merged-explained = كنتم مسجَّلين مرتين. تذكرتكم هي تذكرة التسجيل الآخر، وقد أُرسلت إليكم بالبريد الإلكتروني. وهذه الشارة تؤدي إليها عند المدخل أيضًا.
deed-registrations-merged = دُمج تسجيلان
deed-merge-undone = فُصل تسجيلان من جديد
deed-registrations-kept-apart = تسجيلان أُقرّ أنهما لشخصين
field-other = التسجيل الآخر
