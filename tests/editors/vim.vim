" Jumps to every diagnostic in $ERRORS by vim's own errorformat, and writes to
" $JUMPS where each jump landed: line, column in bytes, the two characters there.
let s:jumps = []
cgetfile $ERRORS
for s:i in range(1, len(filter(getqflist(), 'v:val.valid')))
  execute 'cc' s:i
  call add(s:jumps, line('.') . ' ' . strpart(getline('.'), col('.') - 1, 2)
        \ . ' ' . col('.'))
endfor
call writefile(s:jumps, $JUMPS)
quitall!
