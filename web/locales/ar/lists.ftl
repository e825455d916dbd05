# Words of the order of lists. Same keys and variables in every language.

list-order = الترتيب
list-in-order = { $list }: { $order }
list-latest = الأحدث أولًا
list-earliest = الأقدم أولًا
list-by-name = حسب الاسم
list-by-address = حسب العنوان
list-own-order = ترتيبكم
list-registered-latest = آخر التسجيلات أولًا
list-registered-earliest = أول التسجيلات أولًا
list-by-precedence = الترتيب البروتوكولي
list-added-latest = آخر المنضمين أولًا

## Journal: which entries, in which hours
journal-lead = من فعل ماذا. لا يُمحى منه شيء.
journal-event = اللقاء
journal-event-any = الكل
journal-when-utc = متى (UTC)
journal-zone = الساعات بالتوقيت العالمي (UTC). اختاروا لقاءً لقراءة الساعات بتوقيته.
journal-zone-of = الساعات بتوقيت اللقاء ({ $zone })

## Team and who is asked to join it
team-any-role = كل الأدوار
team-invitations-count = { $form ->
    [zero] لا دعوات
    [one] دعوة واحدة
    [two] دعوتان
    [few] { $count } دعوات
    [many] { $count } دعوةً
   *[other] { $count } دعوة
}
