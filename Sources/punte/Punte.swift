import ArgumentParser
import PunteCommand

@main
enum Punte {
    static func main() {
        PunteCommand.main()
    }
}
