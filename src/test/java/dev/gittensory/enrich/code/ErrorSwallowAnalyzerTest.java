package dev.gittensory.enrich.code;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.CodeChanges.adding;
import static dev.gittensory.enrich.CodeChanges.hunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.CodeChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorSwallowAnalyzerTest {

    private final ErrorSwallowAnalyzer analyzer = new ErrorSwallowAnalyzer();

    /** A backslash and an n stand for the end of a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java | try { f(); } catch (IOException e) { }",
                "src/A.java | } catch (IOException e) {\\n}",
                "src/A.java | } catch (IOException e) {\\n\\n    ;\\n}",
                "src/A.java | }\\ncatch (final InterruptedException e)\\n{\\n}",
                "src/A.kt   | } catch (e: IOException) { }",
                "src/A.scala| try run() catch { case e: IOException => }",
                "src/A.scala| } catch {\\n  case _ => ()\\n}",
                "src/A.scala| try run() catch { case NonFatal(_) => }",
                "src/a.cs   | catch (IOException) { }",
                "src/a.cs   | catch\\n{\\n}",
                "src/a.php  | } catch (\\Exception $e) {}",
                "src/a.cc   | } catch (const std::exception& e) {}",
                "src/a.js   | } catch {}",
                "src/a.js   | } catch (e) { }",
                "src/a.ts   | } catch (e: unknown) {\\n}",
                "src/a.js   | load().catch(() => {})",
                "src/a.js   | load().catch(err => { });",
                "src/a.js   | load()\\n  .catch(async (e) => {\\n  })",
                "src/a.js   | load().catch(function (e) {})",
                "src/a.py   | except OSError:\\n    pass",
                "src/a.py   | except Exception: pass",
                "src/a.py   | except Exception as e:\\n\\n    ...",
                "src/a.py   | except (OSError, ValueError):\\n    pass",
                "app/a.rb   | rescue IOError => e\\nend",
                "app/a.rb   | rescue; end",
                "app/a.rb   | load(x) rescue nil",
                "src/a.go   | _ = err",
                "src/a.go   | if err := f(); err != nil {\\n}",
                "src/a.go   | if closeErr != nil { }",
                "src/a.swift | } catch {\\n}",
                "src/a.swift | } catch let error {}",
            })
    void reports(String path, String text) {
        assertThat(findings(analyzer, adding(path, lines(text))))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.MINOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java | } catch (Throwable t) { }",
                "src/A.kt   | } catch (t: Throwable) { }",
                "src/A.scala| try run() catch { case _: Throwable => }",
                "src/a.php  | } catch (\\Throwable $t) {}",
                "src/a.cc   | } catch (...) {}",
                "src/a.py   | except:\\n    pass",
                "src/a.py   | f.close()\\nexcept:\\n    pass",
                "src/a.py   | except BaseException: pass",
                "app/a.rb   | rescue Exception\\nend",
            })
    void isMajorAboutWhatDropsEverything(String path, String text) {
        assertThat(findings(analyzer, adding(path, lines(text))))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.MAJOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "src/A.java      | } catch (IOException e) {\\n    // the file may be gone\\n}",
                "src/A.java      | } catch (IOException e) { /* gone */ }",
                "src/A.java      | } catch (IOException e) {} // gone",
                "src/A.java      | // it may be gone\\ntry { f(); } catch (IOException e) {}",
                "src/A.java      | } catch (IOException ignored) { }",
                "src/A.java      | } catch (IOException ignore) { }",
                "src/A.java      | } catch (IOException expected) { }",
                "src/A.java      | } catch (NumberFormatException e) { }",
                "src/A.java      | } catch (NumberFormatException ignored) {\\n    return 0;\\n}",
                "src/A.java      | } catch (IOException e) {\\n    throw new UncheckedIOException(e);\\n}",
                "src/A.java      | } catch (IOException e) {\\n    \"x\".length();\\n}",
                "src/A.java      | } catch (IOException e) {",
                "src/A.java      | // } catch (IOException e) {}",
                "src/A.java      | String s = \"catch (E e) {}\";",
                "src/A.java      | } catch (Throwable unreachable) { }",
                "src/A.kt        | } catch (_: IOException) { }",
                "src/A.scala     | try run() catch { case ignored: IOException => }",
                "src/A.scala     | try x.toInt catch { case _: NumberFormatException => }",
                "src/A.scala     | try run() catch { case e: IOException => log(e) }",
                "src/A.scala     | try run() catch { case _: IOException => () // gone already\\n}",
                "src/A.scala     | x match { case _ => }",
                "src/a.cs        | catch (OperationCanceledException) { }",
                "src/a.js        | } catch (_) {}",
                "src/a.js        | } catch (_ignored) {}",
                "src/a.js        | load().catch(() => { /* offline */ })",
                "src/a.js        | load().catch(() => ({}))",
                "src/a.js        | load().catch(() => {\\n  retry()\\n})",
                "src/a.js        | const catchAll = () => {}",
                "src/a.js        | await load({}).catch(report)",
                "src/a.py        | except ImportError:\\n    pass",
                "src/a.py        | except (KeyError, IndexError):\\n    pass",
                "src/a.py        | except asyncio.CancelledError:\\n    pass",
                "src/A.java      | try { in.close(); } catch (IOException e) { }",
                "src/a.js        | try {\\n  fs.unlinkSync(path);\\n} catch (e) {\\n}",
                "src/a.py        | try:\\n    os.unlink(path)\\nexcept OSError:\\n    pass",
                "src/a.py        | except socket.error:\\n    pass",
                "src/a.py        | except _ResolveError as e:\\n    pass",
                "src/a.py        | except FindCmdError:\\n    pass",
                "src/a.py        | except (AttributeError, TypeError):\\n    pass",
                "src/a.py        | except Thing.DoesNotExist:\\n    pass",
                "src/a.py        | except OSError:\\n    pass  # gone already",
                "src/a.py        | except OSError:  # gone already\\n    pass",
                "src/a.py        | except OSError:\\n    # gone already\\n    pass",
                "src/a.py        | except OSError:\\n    password = None",
                "src/a.py        | except OSError:\\n    return None",
                "src/a.py        | with contextlib.suppress(OSError):\\n    pass",
                "app/a.rb        | rescue LoadError\\nend",
                "app/a.rb        | rescue IOError\\n  retry\\nend",
                "app/a.rb        | # rescue nil",
                "src/a.go        | _ = err // the caller closes it",
                "src/a.go        | _ = errors",
                "src/a.go        | if err != nil {\\n\treturn err\\n}",
                "src/a.go        | if err != nil {\\n\t// nothing to close\\n}",
                "src/a.rs        | let _ = err;",
                "src/test/A.java | } catch (IOException e) { }",
                "a.spec.ts       | load().catch(() => {})",
                "vendor/a/a.go   | _ = err",
                "README.md       | } catch (e) {}",
            })
    void staysSilentOn(String path, String text) {
        assertThat(findings(analyzer, adding(path, lines(text)))).isEmpty();
    }

    @Test
    void judgesEveryErrorThatOneHandlerIsFor() {
        assertThat(findings(analyzer, hunk("A.java", "+} catch (NumberFormatException | IOException e) {}")))
                .hasSize(1);
        assertThat(findings(analyzer, hunk("A.java", "+} catch (NumberFormatException | NoSuchFileException e) {}")))
                .isEmpty();
    }

    @Test
    void judgesTheLineOfTheHandlerAndReadsTheRest() {
        assertThat(findings(analyzer, hunk("A.java", " try {", "+} catch (IOException e) {", "-  log(e);", " }")))
                .extracting(Finding::line)
                .containsExactly(2);
        assertThat(findings(analyzer, hunk("A.java", " } catch (IOException e) {", "+", " }")))
                .isEmpty();
        assertThat(findings(analyzer, hunk("A.java", "-} catch (E e) {", "-}", "+  } catch (E e) {", "+  }")))
                .isEmpty();
    }

    @Test
    void isAboutCorrectnessAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, hunk("A.java", "+} catch (WalrusException e) {}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.category()).isEqualTo(Finding.Category.CORRECTNESS);
                    assertThat(finding.source()).isEqualTo("errorSwallow");
                    assertThat(finding.message()).doesNotContain("Walrus");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a.js|catch (e) { ", "a.py|except E: "})
    @Timeout(120)
    void endsOnHostileInput(String path, String bait) {
        assertThatCode(() -> CodeChanges.hostile(path, bait).forEach(file -> findings(analyzer, file)))
                .doesNotThrowAnyException();
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
