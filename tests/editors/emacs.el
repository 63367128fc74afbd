;;; emacs.el --- jumps of compilation-mode  -*- lexical-binding: t -*-
;; Visits every diagnostic in $ERRORS by compilation-mode, and writes to $JUMPS
;; where each visit landed: line, the two characters there, column in characters.
;; $SCREEN_COLUMNS says whether columns are those of a screen.
(require 'compile)

(let* ((errors (getenv "ERRORS"))
       (screen (equal (getenv "SCREEN_COLUMNS") "t"))
       (folder default-directory)
       (jumps '()))
  (with-current-buffer (get-buffer-create "*errors*")
    (insert-file-contents errors)
    (setq default-directory folder)
    (compilation-mode)
    (setq-local compilation-error-screen-columns screen)
    (compilation--ensure-parse (point-max))
    (goto-char (point-min))
    (dotimes (_ (count-lines (point-min) (point-max)))
      (save-window-excursion
        (compile-goto-error)
        (push (format "%d %s %d"
                      (line-number-at-pos)
                      (buffer-substring (point) (min (+ 2 (point)) (point-max)))
                      (1+ (- (point) (line-beginning-position))))
              jumps))
      (forward-line 1)))
  (with-temp-file (getenv "JUMPS")
    (dolist (jump (nreverse jumps)) (insert jump "\n"))))
