/* Another program that has a file open until its standard input ends: hold.exe alone|reading FILE
 *
 * alone: nobody else may open it; reading: others may read and write it, but not replace it, as a preview does. */
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
    puts("held");
    fflush(stdout);
    while (getchar() != EOF)
        ;
    return 0;
}
