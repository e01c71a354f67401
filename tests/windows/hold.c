/* Another program that has a file open until its standard input ends: hold.exe alone|reading|locking FILE
 *
 * alone: nobody else may open it; reading: others may read and write it, but not replace it, as a preview does;
 * locking: the same, and all its bytes are locked, which wine minds only where another locks them too. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **args)
{
    if (count != 3)
        return 2;
    DWORD share = wcscmp(args[1], L"alone") ? FILE_SHARE_READ | FILE_SHARE_WRITE : 0;
    HANDLE file = CreateFileW(args[2], GENERIC_READ | GENERIC_WRITE, share, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 3;
    OVERLAPPED start = {0};
    if (wcscmp(args[1], L"locking") == 0 && !LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK, 0, MAXDWORD, 0, &start))
        return 4;
    puts("held");
    fflush(stdout);
    while (getchar() != EOF)
        ;
    return 0;
}
