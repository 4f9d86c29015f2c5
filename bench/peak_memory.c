/* bench/peak_memory.c - runs a command and prints the most memory it had, in KiB.
 *
 * Linux counts for a process, too, the memory of the one it was forked from, until it begins its
 * own program: so a large parent, such as Python, hides a smaller child. This program is small. The
 * command's standard output is thrown away. Usage: peak_memory COMMAND ARGUMENT...
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void become(char **command)
{
    const int nowhere = open("/dev/null", O_WRONLY);

    if (nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0)
        execv(command[0], command);
    perror(command[0]);
    _exit(EXIT_FAILURE);
}

int main(int count, char **arguments)
{
    struct rusage usage;
    int status = 0;

    if (count < 2) {
        fputs("usage: peak_memory COMMAND ARGUMENT...\n", stderr);
        return EXIT_FAILURE;
    }
    const pid_t child = fork();

    if (child == 0)
        become(arguments + 1);
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0
        || getrusage(RUSAGE_CHILDREN, &usage) != 0) {
        fprintf(stderr, "peak_memory: %s failed\n", arguments[1]);
        return EXIT_FAILURE;
    }
    printf("%ld\n", usage.ru_maxrss);
    return EXIT_SUCCESS;
}
