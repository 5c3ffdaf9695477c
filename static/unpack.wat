;; Puts the wasm of the one-file page together again, sooner than a script would have been compiled.
;; static/unpack.js says what a text is, and fills the memory:
;;   0x000  for each text, where its next character is
;;   0x100  for each instruction, what follows it
;;   0x200  for each instruction, its usual alignment
;;   0x300  for each second code, how many numbers follow it
;;   0x380  for each character, its value as one of 88 digits
;;   0x400  for each text, what each of its plain characters means, 512 bytes
;; and after these the texts, and place for the wasm.
(module
  (memory (export "memory") 1)
  (global $end (export "end") (mut i32) (i32.const 0))

  ;; The next number of a text: one character, or a lead and its digits.
  (func $next (param $text i32) (result i32)
    (local $place i32) (local $at i32) (local $value i32) (local $left i32)
    (local.set $place (i32.shl (local.get $text) (i32.const 2)))
    (local.set $at (i32.load (local.get $place)))
    (i32.store (local.get $place) (i32.add (local.get $at) (i32.const 1)))
    ;; The digits from 1 to 10 are the leads.
    (local.set $value (i32.sub
      (i32.load8_u offset=0x380 (i32.load8_u (local.get $at)))
      (i32.const 1)))
    (if (i32.ge_u (local.get $value) (i32.const 10))
      (then
        (return (i32.load offset=0x400 (i32.add
          (i32.shl (local.get $text) (i32.const 9))
          (i32.shl (i32.load8_u (local.get $at)) (i32.const 2)))))))
    (local.set $left (i32.const 1))
    (if (i32.ge_u (local.get $value) (i32.const 8))
      (then
        ;; The ninth lead has three digits, the tenth five.
        (local.set $left (i32.sub (i32.shl (local.get $value) (i32.const 1)) (i32.const 13)))
        (local.set $value (i32.const 0))))
    (loop $more
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (local.set $value (i32.add
        (i32.mul (local.get $value) (i32.const 88))
        (i32.load8_u offset=0x380 (i32.load8_u (local.get $at)))))
      (br_if $more (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (i32.store (local.get $place) (i32.add (local.get $at) (i32.const 1)))
    (local.get $value))

  (func $byte (param $value i32)
    (i32.store8 (global.get $end) (local.get $value))
    (global.set $end (i32.add (global.get $end) (i32.const 1))))

  ;; Numbers as wasm writes them: seven bits a byte.
  (func $unsigned (param $value i32)
    (loop $more
      (if (i32.gt_u (local.get $value) (i32.const 0x7f))
        (then
          (call $byte (i32.or (local.get $value) (i32.const 0x80)))
          (local.set $value (i32.shr_u (local.get $value) (i32.const 7)))
          (br $more))))
    (call $byte (local.get $value)))

  (func $signed (param $value i32)
    (loop $more
      (if (i32.gt_u (i32.add (local.get $value) (i32.const 0x40)) (i32.const 0x7f))
        (then
          (call $byte (i32.or (local.get $value) (i32.const 0x80)))
          (local.set $value (i32.shr_s (local.get $value) (i32.const 7)))
          (br $more))))
    (call $byte (i32.and (local.get $value) (i32.const 0x7f))))

  (func $numbers (param $text i32) (param $count i32)
    (loop $more
      (if (local.get $count)
        (then
          (call $unsigned (call $next (local.get $text)))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $more)))))

  ;; Writes `count` bytes from a text.
  (func $bytes (export "bytes") (param $text i32) (param $count i32)
    (loop $more
      (if (local.get $count)
        (then
          (call $byte (call $next (local.get $text)))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $more)))))

  (func $variables
    (local $groups i32)
    (local.set $groups (call $next (i32.const 1)))
    (call $unsigned (local.get $groups))
    (loop $more
      (if (local.get $groups)
        (then
          (call $unsigned (call $next (i32.const 1)))
          (call $byte (call $next (i32.const 1)))
          (local.set $groups (i32.sub (local.get $groups) (i32.const 1)))
          (br $more)))))

  ;; What follows an instruction seldom.
  (func $seldom (param $kind i32)
    (local $count i32)
    (block $pair (block $extended (block $types (block $branches (block $eight (block $four (block $long
      (br_table $long $four $eight $branches $types $extended $pair
        (i32.sub (local.get $kind) (i32.const 16))))
      ;; A number of up to ten bytes, as they are.
      (loop $more
        (local.set $count (call $next (i32.const 2)))
        (call $byte (local.get $count))
        (br_if $more (i32.gt_u (local.get $count) (i32.const 0x7f))))
      (return))
      (return (call $bytes (i32.const 2) (i32.const 4))))
      (return (call $bytes (i32.const 2) (i32.const 8))))
      (local.set $count (call $next (i32.const 4)))
      (call $unsigned (local.get $count))
      (return (call $numbers (i32.const 4) (i32.add (local.get $count) (i32.const 1)))))
      (local.set $count (call $next (i32.const 3)))
      (call $unsigned (local.get $count))
      (return (call $bytes (i32.const 2) (local.get $count))))
      (local.set $count (call $next (i32.const 3)))
      (call $unsigned (local.get $count))
      (return (call $numbers (i32.const 3) (i32.load8_u offset=0x300 (local.get $count)))))
    (call $numbers (i32.const 3) (i32.const 2)))

  ;; The instructions of one function.
  (func $instructions
    (local $depth i32) (local $number i32) (local $code i32) (local $kind i32)
    (loop $more
      (local.set $number (call $next (i32.const 0)))
      (local.set $code (i32.and (local.get $number) (i32.const 0xff)))
      (call $byte (local.get $code))
      (local.set $kind (i32.load8_u offset=0x100 (local.get $code)))
      (if (i32.eqz (local.get $kind))
        (then
          (if (i32.eq (local.get $code) (i32.const 0x0b))
            (then
              (if (i32.eqz (local.get $depth)) (then (return)))
              (local.set $depth (i32.sub (local.get $depth) (i32.const 1)))))
          (br $more)))
      (if (i32.ge_u (local.get $kind) (i32.const 16))
        (then
          (call $seldom (local.get $kind))
          (br $more)))
      (if (i32.ge_u (local.get $kind) (i32.const 9))
        (then
          (local.set $depth (i32.add (local.get $depth) (i32.eq (local.get $kind) (i32.const 10))))
          (call $signed (call $next (local.get $kind)))
          (br $more)))
      (if (i32.eq (local.get $kind) (i32.const 6))
        (then
          (call $byte (i32.sub
            (i32.load8_u offset=0x200 (local.get $code))
            (i32.shr_u (local.get $number) (i32.const 8))))))
      (call $unsigned (call $next (local.get $kind)))
      (br $more)))

  ;; Writes `count` functions. Each begins with its length, which is known when it is complete.
  (func (export "functions") (param $count i32)
    (local $start i32) (local $length i32)
    (loop $more
      (if (i32.eqz (local.get $count)) (then (return)))
      (local.set $start (global.get $end))
      (global.set $end (i32.add (local.get $start) (i32.const 8)))
      (call $variables)
      (call $instructions)
      (local.set $length (i32.sub (i32.sub (global.get $end) (local.get $start)) (i32.const 8)))
      (global.set $end (local.get $start))
      (call $unsigned (local.get $length))
      (memory.copy
        (global.get $end)
        (i32.add (local.get $start) (i32.const 8))
        (local.get $length))
      (global.set $end (i32.add (global.get $end) (local.get $length)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $more)))
)
